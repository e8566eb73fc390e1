import type { ReactNode } from 'react'
import { useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { exactNumber } from '../../schema/exactNumber.ts'
import type { ControlProps } from '../controlProps.ts'
import { numberText } from '../inputText.ts'
import { namingOf, shownValue } from './attributes.ts'
import type { SliderScale } from './sliderScale.ts'

interface Props extends ControlProps {
  readonly scale: SliderScale
}

/** A slider with its value behind it. */
export function SliderControl({ scale, ...props }: Props): ReactNode {
  const say = useSaySettings()
  const reader = useLocaleReader()
  const { id, texts, isReadOnly, onInput, onInputEnd } = props
  const value = shownValue(props)
  const isNumber = typeof value === 'number' || typeof value === 'bigint'
  const number = isNumber ? numberText(value, reader) : say('settings.control.notSet')
  const text = isNumber && texts.unit !== undefined ? `${number} ${texts.unit}` : number
  return (
    <span className="control-line">
      <input
        {...namingOf(props)}
        {...scale}
        id={id}
        type="range"
        className="control-slider"
        aria-valuetext={text}
        aria-readonly={isReadOnly || undefined}
        value={isNumber ? String(value) : scale.min}
        onChange={(event) => {
          const chosen = exactNumber(event.target.value)
          if (!isReadOnly && typeof chosen !== 'string') onInput({ kind: 'value', value: chosen })
        }}
        onPointerUp={onInputEnd}
        onBlur={onInputEnd}
      />
      <span className="control-unit" aria-hidden="true">
        {text}
      </span>
    </span>
  )
}
