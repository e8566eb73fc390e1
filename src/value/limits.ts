/**
 * How many lists and objects an option value may nest.
 *
 * PHP's `json_decode` refuses a text at 512 levels, and the request puts two around each value: the body and
 * its `options`. That leaves 511 − 2.
 */
export const maxNesting = 509

/** Whether PHP holds the integer as one; any other becomes a float there. */
export function isInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value
}
