import type { Command } from '../command.ts'

/** What the standard placement offers beside the commands every placement has: nothing. */
const getInterface: Command = () => ({ command: [], event: [] })

/** The standard placement has no events, so the callback is never called. */
const placementBindEvent: Command = () => undefined

export const placementCommands = { getInterface, placementBindEvent }
