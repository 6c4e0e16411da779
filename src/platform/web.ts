// What every web route knows of its request, and how it answers: a page, a way on, or a problem.

import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Actor, Feature } from '../access/access.ts'
import { words } from '../text/text.ts'
import { ASSETS } from './assets.ts'
import type { DemoView, Flash, MenuEntry, NoticeView, PageView } from './page.tsx'
import { ProblemPage, page } from './page.tsx'
import type { ProblemKind } from './problem.ts'
import { Problem, problemLine } from './problem.ts'
import { unstorable } from './text-bytes.ts'

/** Who is looking, as far as pages need it. Ids of levels, tracks and families are those of the ladder in use. */
export interface PersonSummary {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly level?: string
  readonly target?: string
  readonly track?: string
  readonly family?: string
}

/** Set for each request by the entrypoint, read by routes. */
export interface WebContext {
  readonly actor: Actor
  readonly person: PersonSummary | null
  readonly menu: readonly MenuEntry[]
  /** What people come for from any page. */
  readonly first?: MenuEntry
  /** What others wait for, while somebody does. */
  readonly waiting?: MenuEntry
  /** What is found at the foot of the menu. */
  readonly foot: readonly MenuEntry[]
  readonly language: string
  readonly demo: DemoView | null
  /** What is not in use where the person is. */
  readonly off?: readonly Feature[]
  readonly notice?: NoticeView
}

export interface WebEnv {
  Variables: { web: WebContext }
}

export interface Shown {
  readonly title: string
  readonly current?: string
  readonly status?: ContentfulStatusCode
}

/** The person who is signed in. @throws Problem `refused` when nobody is */
export function signedIn(c: Context<WebEnv>): { readonly person: string } {
  const { actor, language } = c.get('web')
  if (actor.kind !== 'person') throw new Problem('refused', words(language).access.signInFirst)
  return actor
}

const FLASH = 'nextrung-flash'

/** Answers with a page inside the shell, and shows once what the last form left to say. */
export async function render(c: Context<WebEnv>, shown: Shown, body: Child): Promise<Response> {
  const { actor, person, menu, first, waiting, foot, language, demo, notice } = c.get('web')
  const flash = takeFlash(c)
  const view: PageView = {
    title: shown.title,
    assets: ASSETS,
    language,
    menu,
    ...(first ? { first } : {}),
    ...(waiting ? { waiting } : {}),
    foot,
    signedIn: actor.kind === 'person',
    ...(shown.current === undefined ? {} : { current: shown.current }),
    ...(person ? { person: { name: person.name, ...(person.note === undefined ? {} : { note: person.note }) } } : {}),
    ...(demo ? { demo } : {}),
    ...(flash ? { flash } : {}),
    // The page that it leads to says it itself.
    ...(notice && notice.href !== shown.current ? { notice } : {}),
  }
  return c.html(await page(view, body), shown.status ?? 200)
}

/** Sends the browser on after a form (303), with one sentence for the next page to show. */
export function goOn(c: Context<WebEnv>, to: string, flash?: Flash): Response {
  if (flash) setCookie(c, FLASH, `${flash.kind}:${flash.text}`, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(to, 303)
}

function takeFlash(c: Context<WebEnv>): Flash | undefined {
  const kept = getCookie(c, FLASH)
  if (!kept) return undefined
  setCookie(c, FLASH, '', { path: '/', maxAge: 0 })
  const [, kind, text] = /^(done|problem):(.*)$/s.exec(kept) ?? []
  return kind && text ? { kind: kind === 'done' ? 'done' : 'problem', text } : undefined
}

const STATUS: { readonly [kind in ProblemKind]: ContentfulStatusCode } = {
  input: 422,
  refused: 403,
  missing: 404,
  conflict: 409,
  'too-many': 429,
  environment: 503,
}

/** The HTTP status of a problem. */
export function statusOf(problem: Problem): ContentfulStatusCode {
  return STATUS[problem.kind]
}

/** Answers an error with a page: what a `Problem` says, or one sentence that gives nothing away. For `app.onError`. */
export function renderError(c: Context<WebEnv>, error: unknown): Promise<Response> {
  const { language } = c.get('web')
  const text = words(language).shell
  if (!(error instanceof Problem)) return renderProblem(c, 500, text.problem.unexpected, text.unexpected)
  const details = error.findings.map(problemLine).filter((line) => line !== error.message)
  return renderProblem(c, statusOf(error), text.problem[error.kind], problemLine(error), details)
}

/** For `app.notFound`. */
export function renderNotFound(c: Context<WebEnv>): Promise<Response> {
  const text = words(c.get('web').language).shell
  return renderProblem(c, 404, text.problem.missing, text.noSuchPage)
}

function renderProblem(c: Context<WebEnv>, status: ContentfulStatusCode, title: string, sentence: string, details: readonly string[] = []): Promise<Response> {
  const { language } = c.get('web')
  const back = cameFrom(c)
  return render(c, { title, status }, ProblemPage({ title, sentence, details, language, ...(back === undefined ? {} : { back }) }))
}

/** The page on this site that the request came from, unless it is this one. */
function cameFrom(c: Context): string | undefined {
  const referrer = URL.parse(c.req.header('referer') ?? '')
  const here = new URL(c.req.url)
  if (!referrer || referrer.host !== here.host) return undefined
  const path = referrer.pathname + referrer.search
  return path === here.pathname + here.search ? undefined : path
}

/** What a form sent. Text comes trimmed, with the line ends of Unix. */
export interface Form {
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
  readonly file: (name: string) => File | null
  /** All that were chosen in the field; empty ones are left out. */
  readonly files: (name: string) => readonly File[]
}

/**
 * Reads a sent form of at most `limit` bytes, counting as it reads, so that a false or missing length does no harm.
 * Throws a `Problem` of kind input for more, and for what is no form.
 */
export async function readForm(c: Context<WebEnv>, limit = 64 * 1024): Promise<Form> {
  const text = words(c.get('web').language).shell
  const sent = new Response(await readBody(c, limit), { headers: { 'content-type': c.req.header('content-type') ?? '' } })
  const form = await sent.formData().catch((cause: unknown) => {
    throw new Problem('input', text.notAForm, { cause })
  })
  if (unstorable(Object.fromEntries(form))) throw new Problem('input', words(c.get('web').language).files.notText)
  const texts = (name: string) => form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.replace(/\r\n?/g, '\n').trim()] : []))
  const files = (name: string) => form.getAll(name).filter((value) => value instanceof File && value.size > 0) as readonly File[]
  return {
    one: (name) => texts(name)[0] ?? '',
    all: texts,
    file: (name) => files(name)[0] ?? null,
    files,
  }
}

/** The body as text, of at most `limit` bytes. */
export async function readText(c: Context<WebEnv>, limit: number): Promise<string> {
  return (await readBody(c, limit)).text()
}

async function readBody(c: Context<WebEnv>, limit: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += part.byteLength
    if (size > limit) throw new Problem('input', words(c.get('web').language).shell.formTooLarge(Math.floor(limit / 1024)))
    parts.push(part)
  }
  return new Blob(parts)
}
