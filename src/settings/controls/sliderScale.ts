import { compareDecimals, type Decimal, decimalOf, isMultipleOf, printDecimal } from '../../schema/decimal.ts'
import type { Setting } from '../../schema/schema.ts'
import { isExactDecimal } from '../../value/jsonNumber.ts'
import type { OptionValue } from '../../value/optionValue.ts'

/** What a slider is told, in plain digits. */
export interface SliderScale {
  readonly min: string
  readonly max: string
  readonly step: string
}

/**
 * The scale of a setting's slider: its ends are multiples of the step, as all between them are.
 *
 * @returns undefined where the slider could not show the value exactly
 */
export function sliderScale(setting: Setting, value: OptionValue | undefined): SliderScale | undefined {
  const { minimum, maximum } = setting
  if (minimum === undefined || maximum === undefined) return undefined
  const step = setting.multipleOf ?? (setting.type === 'integer' ? one : hundredth(minimum, maximum))
  const [min, max] = [multipleFrom(minimum, step, 'up'), multipleFrom(maximum, step, 'down')]
  if (compareDecimals(min, max) >= 0) return undefined
  const scale = { min: printDecimal(min), max: printDecimal(max), step: printDecimal(step) }
  if (!Object.values(scale).every(isDouble)) return undefined
  if (value === undefined || value === null) return scale
  const decimal = typeof value === 'number' || typeof value === 'bigint' ? decimalOf(value) : undefined
  const isShown =
    decimal !== undefined &&
    isMultipleOf(decimal, step) &&
    compareDecimals(decimal, min) >= 0 &&
    compareDecimals(decimal, max) <= 0
  return isShown ? scale : undefined
}

const one: Decimal = { coefficient: 1n, exponent: 0 }

function isDouble(digits: string): boolean {
  return isExactDecimal(digits, Number(digits)) && Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER
}

/** The power of ten that makes some hundred steps of a range. */
function hundredth(minimum: Decimal, maximum: Decimal): Decimal {
  const range = Number(printDecimal(maximum)) - Number(printDecimal(minimum))
  return { coefficient: 1n, exponent: Math.floor(Math.log10(range / 100)) }
}

function multipleFrom(value: Decimal, step: Decimal, direction: 'up' | 'down'): Decimal {
  const exponent = Math.min(value.exponent, step.exponent)
  const units = value.coefficient * 10n ** BigInt(value.exponent - exponent)
  const stepUnits = step.coefficient * 10n ** BigInt(step.exponent - exponent)
  const rest = ((units % stepUnits) + stepUnits) % stepUnits
  const below = units - rest
  return { coefficient: direction === 'up' && rest !== 0n ? below + stepUnits : below, exponent }
}
