// Work on uploaded ladders in a thread of its own: however long it takes, everybody else's pages go on, and it ends.

import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Look, RuleCount } from '../upload/look.ts'
import type { Said, Upload } from '../upload/upload.ts'
import type { Sent } from './upload.ts'

interface Tasks {
  readonly read: { readonly input: Sent; readonly output: Upload }
  readonly look: { readonly input: { readonly source: string; readonly said: Said | null; readonly language: string }; readonly output: Look }
  readonly check: { readonly input: { readonly source: string; readonly language: string }; readonly output: readonly RuleCount[] }
}
type Task = keyof Tasks

/** In milliseconds; the largest ladders that the browser holds need a few seconds. */
const LONGEST = 30_000
/** In MB. An .xlsx may be read that unpacks to 150 MB. */
const MEMORY = { maxOldGenerationSizeMb: 1024 }

/** Set only in the thread that this file starts from itself. */
const MARK = 'nextrung: work on an uploaded ladder'

interface Asked {
  readonly task: Task
  readonly input: Tasks[Task]['input']
}

type Answer = { readonly done: unknown } | { readonly refused: Pick<Problem, 'kind' | 'message' | 'at' | 'findings'> }

/** One at a time: two would take the machine from everybody else. */
let before: Promise<unknown> = Promise.resolve()
/** The thread that did the last task, for the next: starting one takes longer than most tasks. */
let waiting: Worker | null = null
let idle: NodeJS.Timeout | undefined
/** In milliseconds; then it gives its memory back. */
const IDLE = 60_000

/**
 * Does the task once those before it are done.
 * @throws Problem as the task does, and `input` when it takes too long or too much memory
 */
export function apart<Name extends Task>(task: Name, input: Tasks[Name]['input'], longest = LONGEST): Promise<Tasks[Name]['output']> {
  const mine = before.then(() => inThread(task, input, longest))
  before = mine.catch(() => {})
  return mine
}

async function inThread<Name extends Task>(task: Name, input: Tasks[Name]['input'], longest: number): Promise<Tasks[Name]['output']> {
  clearTimeout(idle)
  const thread = waiting ?? startThread()
  waiting = null
  thread.ref()
  const answer = await answerOf(thread, { task, input }, longest, new Problem('input', words(input.language).ladderUpload.tooMuchWork))
  thread.unref()
  waiting = thread
  idle = setTimeout(() => {
    waiting = null
    void thread.terminate()
  }, IDLE).unref()
  if ('done' in answer) return answer.done as Tasks[Name]['output']
  const { kind, message, at, findings } = answer.refused
  throw new Problem(kind, message, { ...(at ? { at } : {}), findings })
}

function startThread(): Worker {
  const thread = new Worker(new URL(import.meta.url), { workerData: MARK, resourceLimits: MEMORY, env: {} })
  // Whoever waits for an answer is told; without anybody it must not end the app.
  return thread.on('error', () => {})
}

/** A thread that doesn't answer in time is ended. */
async function answerOf(thread: Worker, asked: Asked, longest: number, tooMuch: Problem): Promise<Answer> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), longest)
  try {
    const answer = once(thread, 'message', { signal: over.signal })
    thread.postMessage(asked)
    const [given] = await answer
    return given
  } catch (error) {
    await thread.terminate()
    const { name, code } = error as NodeJS.ErrnoException
    throw name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : error
  } finally {
    clearTimeout(timer)
  }
}

async function work({ task, input }: Asked): Promise<unknown> {
  // Loaded in the thread alone, so that the app starts sooner.
  if (task === 'read') return (await import('./upload.ts')).readUpload(input as Tasks['read']['input'])
  const { lookAt, findingsByRule } = await import('../upload/look.ts')
  const { source, ...rest } = input as Tasks['look']['input']
  return task === 'look' ? lookAt(source, rest.said, rest.language) : findingsByRule(source)
}

async function answerTo(asked: Asked): Promise<Answer> {
  try {
    return { done: await work(asked) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { kind, message, at, findings } = error
    return { refused: { kind, message, at, findings } }
  }
}

if (workerData === MARK) parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answerTo(asked)))
