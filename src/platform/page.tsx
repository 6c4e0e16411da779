// The shell around every page: the menu, who is looking, and room for one subject.

import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { words } from '../text/text.ts'
import type { ChoiceGroup } from './choice.ts'
import { Options } from './fields.tsx'
import { Brand } from './icons.tsx'
import { isSafe } from './safe-link.tsx'

export interface MenuEntry {
  readonly href: string
  readonly label: string
}

export interface Flash {
  readonly kind: 'done' | 'problem'
  readonly text: string
}

/** A line on every page until the person has read what it leads to. */
export interface NoticeView {
  readonly text: string
  readonly href: string
  readonly link: string
}

export interface DemoView {
  /** Where the form that switches the person posts to, with the field `person`. */
  readonly action: string
  readonly people: readonly ChoiceGroup[]
  readonly current: string
}

/** Where the browser gets the few files there are. */
export interface AssetAddresses {
  readonly style: string
  readonly script: string
  readonly icon: string
}

export interface PageView {
  readonly title: string
  readonly assets: AssetAddresses
  readonly language: string
  /** What this person can go to; what has no data or role for them is not in it. */
  readonly menu: readonly MenuEntry[]
  /** What people come for from any page: it stands above the menu. */
  readonly first?: MenuEntry
  /** What others wait for, while somebody does; on top of the menu. */
  readonly waiting?: MenuEntry
  /** What stands at the foot of the menu. */
  readonly foot: readonly MenuEntry[]
  /** Whether there is somebody to sign out. */
  readonly signedIn: boolean
  /** The `href` of the menu entry that this page belongs to. */
  readonly current?: string
  /** Who is looking, and one line about them. */
  readonly person?: { readonly name: string; readonly note?: string }
  readonly demo?: DemoView
  readonly flash?: Flash
  readonly notice?: NoticeView
}

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole document. No inline script or style, and nothing from another host: the content policy forbids both. */
export function page(view: PageView, body: Child): Markup {
  const text = words(view.language).shell
  return html`<!doctype html>${(
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{text.title(view.title)}</title>
        <link rel="icon" href={view.assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={view.assets.style} />
        <script src={view.assets.script} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        {view.demo && <DemoStrip demo={view.demo} language={view.language} />}
        <div class="shell">
          <Side view={view} />
          <main id="main" tabindex={-1}>
            {view.notice && (
              <p class="notice">
                {view.notice.text} <a href={view.notice.href}>{view.notice.link}</a>
              </p>
            )}
            {view.flash && (
              <p class={`flash ${view.flash.kind}`} role="status">
                {view.flash.text}
              </p>
            )}
            {body}
          </main>
        </div>
      </body>
    </html>
  )}`
}

function Side({ view }: { view: PageView }) {
  const text = words(view.language).shell
  return (
    <header class="side">
      <div class="rail">
        <a class="brand" href="/" aria-label={text.home}>
          <Brand />
          {text.product}
        </a>
        {view.first && (
          <a class="button first" href={view.first.href} {...(view.first.href === view.current ? { 'aria-current': 'page' } : {})}>
            {view.first.label}
          </a>
        )}
        {view.menu.length > 0 && (
          <>
            <button type="button" class="opens-menu" popovertarget="menu">
              {text.menu}
            </button>
            {/* A popover opens without script on a phone; the style sheet lays it out flat where there is room. */}
            <nav class="menu" id="menu" popover="auto" aria-label={text.mainMenu}>
              {view.waiting && (
                <a class="waiting" href={view.waiting.href}>
                  {view.waiting.label}
                </a>
              )}
              <Entries entries={view.menu} current={view.current} />
              <div class="foot">
                {view.person && (
                  <p class="who">
                    <b>{view.person.name}</b>
                    {view.person.note && <span class="soft">{view.person.note}</span>}
                  </p>
                )}
                <Entries entries={view.foot} current={view.current} />
                {view.signedIn && (
                  <form method="post" action="/sign-out">
                    <button type="submit" class="sign-out">
                      {text.signOut}
                    </button>
                  </form>
                )}
              </div>
            </nav>
          </>
        )}
      </div>
    </header>
  )
}

function Entries({ entries, current }: { entries: readonly MenuEntry[]; current: string | undefined }) {
  return (
    <ul class="plain">
      {entries.map((entry) => (
        <li>
          <a href={entry.href} {...(entry.href === current ? { 'aria-current': 'page' } : {})}>
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function DemoStrip({ demo, language }: { demo: DemoView; language: string }) {
  const text = words(language).shell
  return (
    <aside class="demo" aria-label={text.demo}>
      <p>{text.demo}</p>
      <form method="post" action={demo.action}>
        <label for="be-person">{text.bePerson}</label>
        <select id="be-person" name="person">
          {demo.people.map((group) => (
            <optgroup label={group.label}>
              <Options choices={group.choices} value={demo.current} />
            </optgroup>
          ))}
        </select>
        <button type="submit">{text.be}</button>
      </form>
    </aside>
  )
}

export interface ProblemView {
  readonly title: string
  /** One sentence: what is wrong and what to do. */
  readonly sentence: string
  readonly details?: readonly string[]
  /** Where the person came from, if it is on this site. */
  readonly back?: string
  readonly language: string
}

/** What stands in place of a page that can't be shown. */
export function ProblemPage({ title, sentence, details = [], back, language }: ProblemView) {
  const text = words(language).shell
  return (
    <section class="problem stack">
      <h1>{title}</h1>
      <p class="lede">{sentence}</p>
      {details.length > 0 && (
        <ul class="prose">
          {details.map((detail) => (
            <li>{detail}</li>
          ))}
        </ul>
      )}
      <p class="choices">
        {back !== undefined && isSafe(back) && (
          <a class="button main" href={back}>
            {text.wayBack}
          </a>
        )}
        <a class="button" href="/">
          {text.wayHome}
        </a>
      </p>
    </section>
  )
}
