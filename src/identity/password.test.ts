import { expect, test } from 'vitest'
import { weaknessOf } from './password.ts'

const ADA = ['Ada Example', 'ada.example@firm.example']

test.for([
  ['eleven char', 'short'],
  ['x'.repeat(201), 'long'],
  ['password1234', 'common'],
  ['qwertyuiop12', 'common'],
  ['iloveyou2020!', 'common'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijkl', 'weak'],
  ['AdaExample2026!', 'own'],
  ['ada.example@firm', 'own'],
] as const)('%s is refused as %s', async ([password, why]) => {
  expect(await weaknessOf(password, ADA)).toBe(why)
})

test.for(['blue heron under the pier', 'Xk9-mmp-2lq-vv8', 'vier Kisten Äpfel im Hof', 'Ada walks seven crooked miles'])('%s will do', async (password) => {
  expect(await weaknessOf(password, ADA)).toBeNull()
})
