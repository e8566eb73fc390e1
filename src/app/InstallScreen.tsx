import { useMutation } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import { toPortalError } from '../portal/portalError.ts'
import { ErrorDetails } from '../ui/ErrorDetails.tsx'
import { errorDetails, errorSentence } from '../wording/errorSentence.ts'
import { Screen } from '../ui/Screen.tsx'

/** Shown once per portal: until the installation is finished, its users cannot use the app. */
export function InstallScreen({ portal }: { readonly portal: Portal }): ReactNode {
  const say = useSay()
  const finishing = useMutation({ mutationFn: () => portal.finishInstallation() })
  return (
    <Screen title={say('install.title')}>
      <p>{say('install.what')}</p>
      <Button
        variant="primary"
        isBusy={finishing.isPending}
        isDisabled={finishing.isPending}
        onPress={() => finishing.mutate()}
      >
        {finishing.isPending ? say('install.finishing') : say('install.finish')}
      </Button>
      {finishing.isError && (
        <>
          <p role="alert">{errorSentence(say, toPortalError(finishing.error))}</p>
          <ErrorDetails text={errorDetails(toPortalError(finishing.error), portal.host)} />
        </>
      )}
    </Screen>
  )
}
