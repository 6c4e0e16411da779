// The last words of a test run: what was skipped and why, and the count on a line of its own.

import type { Reporter, TestModule } from 'vitest/node'

const NEEDED_ON_CI = /postgresql/i

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ test, name: `${module.relativeModuleId} > ${test.fullName}` })))
    const count = (state: string) => tests.filter(({ test }) => test.result().state === state).length
    const skipped = tests.filter(({ test }) => test.result().state === 'skipped')
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
    for (const { test, name } of skipped) {
      const result = test.result()
      const note = result.state === 'skipped' && result.note ? ` (${result.note})` : ''
      process.stdout.write(`skipped: ${name}${note}\n`)
    }
    if (process.env['CI'] && skipped.some(({ name }) => NEEDED_ON_CI.test(name))) {
      process.stdout.write('The tests on a real PostgreSQL were skipped, and here they must run.\n')
      process.exitCode = 1
    }
    process.stdout.write(`${count('passed')} passed, ${count('failed') + broken} failed, ${skipped.length} skipped\n`)
  }
}
