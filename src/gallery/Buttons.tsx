import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from './Section.tsx'

const variants: readonly ButtonVariant[] = ['primary', 'soft', 'plain', 'danger', 'link']

export function Buttons(): ReactNode {
  return (
    <>
      {variants.map((variant) => (
        <Section key={variant} title={`Button: ${variant}`}>
          <Button variant={variant}>Rest</Button>
          <Button variant={variant} data-show="hover">
            Hover
          </Button>
          <Button variant={variant} data-show="pressed">
            Pressed
          </Button>
          <Button variant={variant} data-show="focus">
            Focus
          </Button>
          <Button variant={variant} isDisabled>
            Disabled
          </Button>
          <Button variant={variant} icon="plus">
            Icon
          </Button>
          <Button variant={variant} size="small">
            Small
          </Button>
          <Button variant={variant} size="small" icon="plus">
            Small icon
          </Button>
        </Section>
      ))}
      <Section title="Button: busy, chosen">
        <Button variant="primary" isBusy isDisabled>
          Busy
        </Button>
        <Button variant="plain" isBusy isDisabled>
          Busy plain
        </Button>
        <Button variant="plain" aria-pressed>
          Chosen
        </Button>
        <Button variant="plain" size="small" aria-pressed>
          Chosen small
        </Button>
      </Section>
      <Section title="Icon button">
        <IconButton icon="settings" label="Gear" />
        <IconButton icon="undo" label="Disabled gear" isDisabled />
        <IconButton icon="filter" label="Filter" className="button-counting" data-count={2} />
        <IconButton variant="link" icon="more" label="More" />
        <IconButton variant="link" size="small" icon="cross" label="Cross" />
      </Section>
      <section>
        <h2>Tooltip</h2>
        <div className="gallery-place gallery-tip">
          <IconButton icon="search" label="Tooltip" data-show="focus" />
        </div>
      </section>
    </>
  )
}
