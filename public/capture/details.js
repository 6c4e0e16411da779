// Says where a line looks as if it held what belongs to somebody else. It looks here alone, and keeps nobody from saving.

import { privateDetailsIn } from '../../dist/evidence/private-details.js'
import { capture } from '../../dist/text/en/capture.js'

const say = capture.details
/** In milliseconds. */
const PAUSE = 600

for (const form of document.querySelectorAll('form[data-details]')) {
  const warning = form.querySelector('[data-warning]')
  let waiting
  const look = () => {
    const typed = [...form.querySelectorAll('input[type=text], textarea')].map(({ value }) => value).join('\n')
    const found = privateDetailsIn(typed)
    const text = found.length > 0 ? say.warning(found.map((detail) => say[detail])) : ''
    if (warning.textContent !== text) warning.textContent = text
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, PAUSE)
  })
  look()
}
