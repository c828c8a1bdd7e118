/**
 * A command of the project explains itself: `--help` prints its usage and ends with 0; a wrong flag prints what is
 * wrong and the usage, writes nothing and ends with 2. What goes wrong later ends with 1 and says so in words, without
 * a stack trace.
 */
import { parseArgs } from 'node:util'
import { InputError } from './problem.ts'

/** One row of a command's table of options: what `parseArgs` takes, and words for the usage. */
interface Option {
  type: 'string' | 'boolean'
  default?: string | boolean
  /** It can be said again. */
  multiple?: boolean
  /** One letter. */
  short?: string
  /** What stands for the value in the usage: "DIR". */
  value?: string
  does: string
}

type Options = Record<string, Option>

type Values<Table extends Options> = ReturnType<typeof parseArgs<{ options: Table; allowPositionals: true }>>['values']

export interface Command<Table extends Options> {
  /** As people call it: "npm run -s search --". */
  call: string
  does: string
  options: Table
  /** What stands for other arguments: "[id …]"; without it there are none. */
  positionals?: string
  /** More lines for the usage: settings, examples. */
  notes?: readonly string[]
}

/** Thrown for what a user gave that can't be: told with the usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** "  --timeout SECONDS   how long …" for each, aligned. */
function optionLines(options: Options): string[] {
  const rows = [...Object.entries(options), ['help', { type: 'boolean', does: 'prints this' }] as [string, Option]]
  const names = rows.map(
    ([name, { type, value = 'VALUE', short }]) =>
      `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` ${value}` : ''}`,
  )
  const width = Math.max(...names.map(({ length }) => length))
  return rows.map(([, { does, default: preset }], at) => {
    const usual = typeof preset === 'string' ? ` (${preset})` : ''
    return `  ${(names[at] ?? '').padEnd(width)}   ${does}${usual}`
  })
}

/** The usage, as `--help` prints it. */
export function usageOf({ call, does, options, positionals, notes }: Command<Options>): string {
  const names = ['[options]', ...(positionals === undefined ? [] : [positionals])].join(' ')
  return [`${call} ${names}`, `  ${does}`, '', ...optionLines(options), ...(notes ? ['', ...notes] : []), ''].join('\n')
}

/** @throws UsageError for flags and arguments that the command does not know */
export function readArguments<const Table extends Options>(
  command: Command<Table>,
  given: readonly string[],
): { values: Values<Table>; positionals: string[]; help: boolean } {
  const options = { ...command.options, help: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: command.positionals !== undefined })
    return { values: values, positionals, help: Reflect.get(values, 'help') === true }
  } catch (error) {
    // Node goes on to tell how an argument may begin with a dash.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new UsageError(first)
  }
}

/** What a user is told. A fault of the program itself, unlike one that it throws on purpose, is told with its stack. */
export function explain(error: unknown): string {
  if (error instanceof InputError) {
    const { length } = error.problems
    return `${error.message}\n${length} problem${length === 1 ? '' : 's'}; nothing was written.`
  }
  if (!(error instanceof Error)) return String(error)
  const isOurFault = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
  return isOurFault ? (error.stack ?? error.message) : error.message
}

/** A reader that has seen enough (`| head`) is no error. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

/**
 * Runs a command with the arguments of the process, and sets the exit code: 0, 1 after a failure, 2 after a wrong call.
 * @param main may set an exit code of its own
 */
export async function runCommand<const Table extends Options>(
  command: Command<Table>,
  main: (values: Values<Table>, positionals: readonly string[]) => Promise<void> | void,
): Promise<void> {
  endWithReader()
  try {
    const { values, positionals, help } = readArguments(command, process.argv.slice(2))
    if (help) process.stdout.write(usageOf(command))
    else await main(values, positionals)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usageOf(command)}`)
      process.exitCode = 2
      return
    }
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
