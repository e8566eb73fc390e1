import { useMutation } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { type ReactNode, useId, useState } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Say } from '../messages/say.ts'
import { toPortalError } from '../portal/portalError.ts'
import { errorSentence } from '../wording/errorSentence.ts'
import type { Session } from './session.ts'

/** Replaces the one option that keeps the portal from sending any. */
export function UnreadableRepair({ saving }: Pick<Session, 'saving'>): ReactNode {
  const say = useSay()
  const id = useId()
  const [key, setKey] = useState('')
  const search = useMutation({
    mutationFn: saving.findUnreadable,
    onSuccess: (found) => {
      if (found !== undefined) setKey(found)
    },
  })
  const replacing = useMutation({ mutationFn: saving.replaceUnreadable, scope: { id: 'save' } })
  const isBusy = search.isPending || replacing.isPending
  const message = isBusy ? undefined : (replacementText(say, replacing) ?? searchText(say, search))

  return (
    <form
      className="notice-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) replacing.mutate(key)
      }}
    >
      <label htmlFor={id}>{say('unreadable.key')}</label>
      <Field
        id={id}
        value={key}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        translate="no"
        onChange={(event) => {
          setKey(event.target.value)
          replacing.reset()
        }}
      />
      {saving.canFindUnreadable() && (
        <Button
          variant="plain"
          isBusy={search.isPending}
          isDisabled={isBusy}
          onPress={() => {
            replacing.reset()
            search.mutate()
          }}
        >
          {say('unreadable.find')}
        </Button>
      )}
      <Button variant="plain" type="submit" isBusy={replacing.isPending} isDisabled={isBusy}>
        {say('unreadable.replace')}
      </Button>
      <p role="alert">{message}</p>
    </form>
  )
}

type Replacing = Pick<
  ReturnType<typeof useMutation<Awaited<ReturnType<Session['saving']['replaceUnreadable']>>, Error, string>>,
  'data' | 'variables'
>

function replacementText(say: Say, { data, variables: key = '' }: Replacing): string | undefined {
  switch (data?.kind) {
    case 'readable':
      return say('unreadable.readable', { key })
    case 'another':
      return say('unreadable.another', { key })
    case 'failed':
      return errorSentence(say, data.error)
    default:
      return undefined
  }
}

type Search = Pick<
  ReturnType<typeof useMutation<string | undefined, Error, void>>,
  'data' | 'error' | 'isSuccess'
>

function searchText(say: Say, { data, error, isSuccess }: Search): string | undefined {
  if (error !== null) return errorSentence(say, toPortalError(error))
  return isSuccess && data === undefined ? say('unreadable.notFound') : undefined
}
