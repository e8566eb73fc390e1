import { type ReactNode, useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Radio } from '../ui/Radio.tsx'
import { Select } from '../ui/Select.tsx'
import { useLocaleReader, useSay } from '../messages/Messages.tsx'
import { copyText } from '../ui/copyText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import '../styles/transfer.css'
import type { OptionValue } from '../value/optionValue.ts'
import type { ExportScope } from './exportScope.ts'
import { downloadText } from './downloadText.ts'
import { printSchemaDraft } from './draftSchema.ts'
import { SecretsChoice } from './SecretsChoice.tsx'
import { type CsvDelimiter, printOptionsJson, printOptionsTable } from './printOptions.ts'

interface Props {
  readonly scopes: readonly ExportScope[]
  readonly initialScope: ExportScope['id']
  /** Without an extension. */
  readonly fileName: string
  readonly onClose: () => void
}

const formats = ['json', 'csv', 'schema'] as const

type Format = (typeof formats)[number]

const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  schema: 'application/json',
}

/** By which an app's page finds its schema. */
const schemaFileName = 'options.schema.json'

const delimiters = [
  { delimiter: ',', name: 'comma' },
  { delimiter: ';', name: 'semicolon' },
] as const

/**
 * Without it, spreadsheets take UTF-8 for another encoding. A line `sep=;` is not written: Excel does not look at the
 * mark then.
 */
const byteOrderMark = '\ufeff'

/** Gives options out of the app, as a file or to the clipboard. */
export function ExportDialog({ scopes, initialScope, fileName, onClose }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const [scopeId, setScopeId] = useState(initialScope)
  const reader = useLocaleReader()
  const [format, setFormat] = useState<Format>('json')
  const [delimiter, setDelimiter] = useState<CsvDelimiter>(() => (reader.hasDecimalComma() ? ';' : ','))
  const [hasSecrets, setHasSecrets] = useState(false)
  const [report, setReport] = useState('')
  const scope = scopes.find((one) => one.id === scopeId) ?? scopes[0]

  function chosenOptions(): ReadonlyMap<string, OptionValue> {
    const options = scope?.options() ?? new Map<string, OptionValue>()
    // No value stands in a schema.
    const secrets = new Set(hasSecrets || format === 'schema' ? [] : scope?.secrets)
    return new Map([...options].filter(([key]) => !secrets.has(key)))
  }

  function print(options: ReadonlyMap<string, OptionValue>): string {
    if (format === 'schema') return printSchemaDraft(options)
    return format === 'json' ? printOptionsJson(options) : printOptionsTable(options, delimiter)
  }

  function download(): void {
    const options = chosenOptions()
    const name = format === 'schema' ? schemaFileName : `${fileName}.${format}`
    const text = print(options)
    downloadText(name, mediaTypes[format], format === 'csv' ? byteOrderMark + text : text)
    setReport(say('export.downloaded', { count: options.size, name }))
  }

  function copy(): void {
    const options = chosenOptions()
    const isCopied = copyText(print(options))
    setReport(isCopied ? say('export.copied', { count: options.size }) : say('export.notCopied'))
  }

  return (
    <Dialog title={say('export.title')} className="transfer" focusesTitle onClose={onClose}>
      <fieldset className="transfer-choices">
        <legend>{say('export.which')}</legend>
        {scopes.map((one) => (
          <Radio
            key={one.id}
            name={`${id}-scope`}
            label={say(`export.scope.${one.id}`, { count: one.count })}
            checked={one === scope}
            onChange={() => {
              setScopeId(one.id)
              setReport('')
            }}
          />
        ))}
        {format !== 'schema' && <p className="transfer-hint">{say('export.unsaved')}</p>}
        {scope !== undefined && scope.omitted.length > 0 && (
          <p className="transfer-hint">
            {say('partial.notExported', { keys: scope.omitted.join(say('list.separator')) })}
          </p>
        )}
        {scope !== undefined && scope.secrets.length > 0 && format !== 'schema' && (
          <SecretsChoice
            keys={scope.secrets}
            isChosen={hasSecrets}
            onChange={(isChosen) => {
              setHasSecrets(isChosen)
              setReport('')
            }}
          />
        )}
      </fieldset>
      <fieldset className="transfer-choices">
        <legend>{say('export.format')}</legend>
        {formats.map((one) => (
          <Radio
            key={one}
            name={`${id}-format`}
            label={say(`export.${one}`)}
            aria-describedby={`${id}-${one}`}
            checked={one === format}
            onChange={() => {
              setFormat(one)
              setReport('')
            }}
          />
        ))}
        {formats.map((one) => (
          <p key={one} id={`${id}-${one}`} className="transfer-hint" hidden={one !== format}>
            {say(`export.${one}.hint`)}
          </p>
        ))}
        {format === 'csv' && (
          <>
            <p className="transfer-hint">{say('export.formulas')}</p>
            <p className="transfer-choice">
              <label htmlFor={`${id}-delimiter`}>{say('export.delimiter')}</label>
              <Select
                id={`${id}-delimiter`}
                value={delimiter}
                onChange={(event) => {
                  setDelimiter(event.target.value === ';' ? ';' : ',')
                  setReport('')
                }}
              >
                {delimiters.map((one) => (
                  <option key={one.name} value={one.delimiter}>
                    {say(`export.delimiter.${one.name}`)}
                  </option>
                ))}
              </Select>
            </p>
          </>
        )}
      </fieldset>
      <p role="status" className="transfer-report">
        {report}
      </p>
      <div className="dialog-buttons">
        <Button variant="primary" onPress={download}>
          {say('export.download')}
        </Button>
        <Button variant="plain" onPress={copy}>
          {say('export.copy')}
        </Button>
      </div>
    </Dialog>
  )
}
