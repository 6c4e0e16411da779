// What browsers get for the pages on which something is written down: the reading of a line, and the look at what it holds.

import { browserModules } from '../../platform/browser-modules.ts'

const QUICK_LINE = 'public/capture/quick-line.js'
const DETAILS = 'public/capture/details.js'

export const captureModules = browserModules([QUICK_LINE, DETAILS])

export const quickLineScript = (): string => captureModules.address(QUICK_LINE)
export const detailsScript = (): string => captureModules.address(DETAILS)
