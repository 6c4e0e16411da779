// Checks the whole draft beside the page, so that typing never waits for it.

import { lint } from '../../dist/ladder/lint/lint.js'

addEventListener('message', ({ data: { file, revision } }) => {
  postMessage({ revision, findings: lint(file).map(({ id, rule, message }) => ({ id, rule, message })) })
})
