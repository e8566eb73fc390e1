import { type ReactNode, useState } from 'react'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Radio } from '../ui/Radio.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Section } from './Section.tsx'

export function Fields(): ReactNode {
  const [isChecked, setIsChecked] = useState(false)
  return (
    <>
      <Section title="Field">
        <Field aria-label="Text" defaultValue="Text" />
        <Field aria-label="Placeholder" placeholder="Placeholder" />
        <Field aria-label="Focused text" defaultValue="Focus" data-show="focus" />
        <Field aria-label="Invalid text" defaultValue="Invalid" aria-invalid />
        <Field aria-label="Disabled text" defaultValue="Disabled" disabled />
      </Section>
      <Section title="Text area">
        <TextArea aria-label="Lines" defaultValue="Some lines" />
        <TextArea aria-label="Focused lines" defaultValue="Focus" data-show="focus" />
        <TextArea aria-label="Invalid lines" defaultValue="Invalid" aria-invalid />
        <TextArea aria-label="Disabled lines" defaultValue="Disabled" disabled />
      </Section>
      <Section title="Select">
        <Select aria-label="Choice">
          <option>One</option>
          <option>Two</option>
        </Select>
        <Select aria-label="Focused choice" data-show="focus">
          <option>Focus</option>
        </Select>
        <Select aria-label="Invalid choice" aria-invalid>
          <option>Invalid</option>
        </Select>
        <Select aria-label="Disabled choice" disabled>
          <option>Disabled</option>
        </Select>
      </Section>
      <Section title="Checkbox">
        <Checkbox checked={isChecked} label="Alive" onChange={() => setIsChecked(!isChecked)} />
        <Checkbox checked={false} label="Off" readOnly />
        <Checkbox checked label="On" readOnly />
        <Checkbox checked="some" label="Some" readOnly />
        <Checkbox checked data-show="focus" label="Focus" readOnly />
        <Checkbox checked label="Disabled" disabled readOnly />
      </Section>
      <Section title="Radio">
        <Radio name="radio" label="First" defaultChecked />
        <Radio name="radio" label="Second" />
        <Radio name="other" label="Third" data-show="focus" />
        <Radio name="other" label="Fourth" disabled />
      </Section>
      <Section title="File">
        <FileButton label="Choose a file" onFile={() => undefined} />
      </Section>
    </>
  )
}
