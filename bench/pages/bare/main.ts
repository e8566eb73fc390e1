import { initializeB24Frame } from '@bitrix24/b24jssdk'

/** The least that shows the options: the SDK's handshake, one call, plain text. */
const $b24 = await initializeB24Frame()
const answer = await $b24.callMethod('user.option.get')
const options: object = answer.getData()?.result ?? {}
const root = document.getElementById('root')
if (root !== null) {
  root.textContent = Object.entries(options)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join('\n')
}
