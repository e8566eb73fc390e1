import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ControlProps, SettingInput } from '../controlProps.ts'
import { CheckboxesControl } from './CheckboxesControl.tsx'
import { ColorControl } from './ColorControl.tsx'
import { type ControlKind, controlFor } from './controlFor.ts'
import { FormatControl } from './FormatControl.tsx'
import { JsonControl } from './JsonControl.tsx'
import { ListControl } from './ListControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { OrderControl } from './OrderControl.tsx'
import { RadioControl } from './RadioControl.tsx'
import { SecretControl } from './SecretControl.tsx'
import { SelectControl } from './SelectControl.tsx'
import { SliderControl } from './SliderControl.tsx'
import { sliderScale } from './sliderScale.ts'
import { SwitchControl } from './SwitchControl.tsx'
import { TextControl } from './TextControl.tsx'
import '../../styles/settings.css'

/** The control of a setting that has a value of its own; see `controlFor`. */
export function SettingControl(props: ControlProps): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const fitting = controlFor(props)
  const [kind, setKind] = useState(fitting)
  // While something is being typed, the control stays the same.
  if (props.input === undefined && kind !== fitting) setKind(fitting)

  function onLines(input: SettingInput, cursor: number): void {
    flushSync(() => {
      setKind('textarea')
      props.onInput(input)
    })
    const area = root.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(cursor, cursor)
  }

  return (
    <div ref={root} className="control">
      <Control kind={kind} props={props} onLines={onLines} />
    </div>
  )
}

interface Props {
  readonly kind: ControlKind | 'members'
  readonly props: ControlProps
  readonly onLines: (input: SettingInput, cursor: number) => void
}

function Control({ kind, props, onLines }: Props): ReactNode {
  switch (kind) {
    case 'switch':
      return <SwitchControl {...props} />
    case 'radio':
      return <RadioControl {...props} />
    case 'select':
      return <SelectControl {...props} />
    case 'checkboxes':
      return <CheckboxesControl {...props} />
    case 'order':
      return <OrderControl {...props} />
    case 'slider': {
      const scale = sliderScale(props.setting, undefined)
      return scale === undefined ? <NumberControl {...props} /> : <SliderControl {...props} scale={scale} />
    }
    case 'number':
      return <NumberControl {...props} />
    case 'field':
    case 'textarea':
      return <TextControl {...props} hasLines={kind === 'textarea'} onLines={onLines} />
    case 'color':
      return <ColorControl {...props} />
    case 'date':
    case 'time':
    case 'date-time':
    case 'email':
    case 'uri':
      return <FormatControl {...props} format={kind} />
    case 'secret':
      return <SecretControl {...props} />
    case 'list':
      return <ListControl {...props} />
    case 'json':
    case 'members':
      return <JsonControl {...props} />
  }
}
