import { type Command, noAnswer } from '../command.ts'

/** What the standard placement offers beside the commands every placement has: nothing. */
const getInterface: Command = () => ({ command: [], event: [] })

/** The standard placement has no events: it never answers that one has happened. */
const placementBindEvent: Command = () => noAnswer

export const placementCommands = { getInterface, placementBindEvent }
