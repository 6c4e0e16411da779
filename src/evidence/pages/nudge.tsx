// The weekly question on the first page, and where one switches it.

import { words } from '../../text/text.ts'
import type { Nudge } from '../nudge.ts'

export function NudgePart({ language }: { language: string }) {
  const say = words(language).capture.nudge
  return (
    <section class="card stack nudge" aria-labelledby="nudge">
      <h2 id="nudge">{say.title}</h2>
      <form class="find" method="get" action="/record/add">
        <label for="nudge-line">{say.line}</label>
        <input id="nudge-line" name="line" maxlength={500} autocomplete="off" required />
        <button class="main" type="submit">
          {say.go}
        </button>
      </form>
      <form class="choices" method="post" action="/record/nudge">
        <button class="quiet" type="submit" name="do" value="nothing">
          {say.nothing}
        </button>
        <button class="quiet" type="submit" name="do" value="off">
          {say.off}
        </button>
      </form>
      <p class="small soft">{say.lead}</p>
    </section>
  )
}

/** `mail`: whether this server sends letters. */
export function NudgeSettings({ nudge, mail, language }: { nudge: Nudge; mail: boolean; language: string }) {
  const say = words(language).capture.nudge
  return (
    <section class="card stack" aria-labelledby="nudge-settings">
      <h2 id="nudge-settings">{say.settings}</h2>
      <p>{nudge.off ? say.notAsked : say.asked}</p>
      <form class="choices" method="post" action="/record/nudge">
        <button type="submit" name="do" value={nudge.off ? 'on' : 'off'}>
          {nudge.off ? say.on : say.off}
        </button>
        {mail && !nudge.off && (
          <button type="submit" name="do" value={nudge.byMail ? 'not-by-mail' : 'by-mail'}>
            {nudge.byMail ? say.notByMail : say.byMail}
          </button>
        )}
      </form>
    </section>
  )
}
