import type { Command } from './command.ts'
import { applicationCommands } from './commands/application.ts'
import { authorizationCommands } from './commands/authorization.ts'
import { installCommands } from './commands/install.ts'
import { optionCommands } from './commands/options.ts'
import { placementCommands } from './commands/placement.ts'
import { windowCommands } from './commands/window.ts'

/** Every command that is simulated, by name. To add one, put it into its group's file. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    ...authorizationCommands,
    ...windowCommands,
    ...installCommands,
    ...optionCommands,
    ...applicationCommands,
    ...placementCommands,
  }),
)

/** The file that a command which is not simulated yet belongs into. */
export function fileForCommand(command: string): string {
  if (/^(?:im[A-Z]|select|showAppForm)/.test(command)) return 'local-portal/client/commands/dialogs.ts'
  return 'local-portal/client/commands/placement.ts'
}
