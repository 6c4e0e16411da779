// The editor as browsers get it: its own modules, and those of the check of the wording that it runs.

import { browserModules } from '../../platform/browser-modules.ts'

export const EDITOR_ENTRIES = ['public/editor/editor.js', 'public/editor/worker.js']

export const editorModules = browserModules(EDITOR_ENTRIES)
