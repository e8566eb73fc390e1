import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import type { IconName } from './Icon.tsx'

interface Props extends Pick<ButtonProps, 'variant' | 'isDisabled' | 'onPress'> {
  readonly icon: IconName
  readonly text: string
}

/** A button of which only the icon is shown where there is little room; its title says the text. */
export function FoldingButton({ text, ...props }: Props): ReactNode {
  return (
    <Button {...props} className="button-fold" title={text}>
      {text}
    </Button>
  )
}
