import type { Mistake } from '../schema/mistake.ts'
import type { SchemaReading } from '../schema/readSchema.ts'
import type { AllOptionsMode } from '../schema/schema.ts'
import type { Settings } from './settings.ts'

/** The file of a settings schema. */
export type SchemaFile =
  | { readonly kind: 'fetched'; readonly text: string; readonly address: string }
  | {
      readonly kind: 'not-fetched'
      /** `unreachable`: nothing has answered in time. */
      readonly reason: 'other-origin' | 'not-found' | 'unreachable'
      readonly address: string
    }

/** What was read of the file, before there is anything to show it with. */
export type ReadFile =
  | { readonly kind: 'read'; readonly reading: SchemaReading; readonly address: string }
  | Extract<SchemaFile, { readonly kind: 'not-fetched' }>

/** What is known of the app's settings schema. */
export type SchemaStatus =
  /** The page names none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  /** The file, or the part of the app that reads it, could not be loaded. */
  | {
      readonly kind: 'failed'
      readonly reason: 'other-origin' | 'not-found' | 'unreachable' | 'not-loaded'
      readonly address: string
    }
  | {
      readonly kind: 'mistaken'
      readonly mistakes: readonly Mistake[]
      readonly allOptions: AllOptionsMode
      readonly address: string
    }
  | { readonly kind: 'ready'; readonly settings: Settings }
