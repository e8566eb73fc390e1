/**
 * Stands in for luxon, the date library of the SDK. The SDK needs it for conversions and logs that the app does not
 * use; it would be a tenth of the start-up script.
 */
function missing(): never {
  throw new Error('The app is built without the date functions of the SDK')
}

export const DateTime = { fromFormat: missing, fromISO: missing, fromJSDate: missing, now: missing }
