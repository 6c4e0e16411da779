// What a form says of its being kept in the browser while it is typed, and of what a line looks as if it held. Without script it is silent.

import { words } from '../../text/text.ts'

/** In a form with `data-keep`. */
export function Keeps({ language }: { language: string }) {
  const say = words(language).capture.keeps
  return (
    <>
      <p class="brought-back" data-brought-back hidden>
        {say.broughtBack}{' '}
        <button type="button" class="quiet">
          {say.throwAway}
        </button>
      </p>
      <p class="small soft" data-keeps hidden>
        {say.does}
      </p>
    </>
  )
}

/** In a form with `data-details`. */
export function Warning() {
  return <p class="warning small" role="status" data-warning />
}
