/**
 * Stands in for the adapter of axios, the SDK's HTTP client, that sends by `fetch`: in every browser it takes the one for
 * `XMLHttpRequest`.
 */
export function getFetch(): never {
  throw new Error('The app is built without the fetch adapter of axios')
}
