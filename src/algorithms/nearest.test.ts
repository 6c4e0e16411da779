import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const LEVELS = ['intern', 'junior', 'mid', 'mid-senior', 'senior']

test('a slip of the keyboard finds the word that was meant', () => {
  expect(nearest('senoir', LEVELS)).toBe('senior')
  expect(nearest('junor', LEVELS)).toBe('junior')
  expect(nearest('mid-snior', LEVELS)).toBe('mid-senior')
})

test('capitals, spaces and underscores are not a difference', () => {
  expect(nearest('Mid Senior', LEVELS)).toBe('mid-senior')
  expect(nearest('mid_senior', LEVELS)).toBe('mid-senior')
})

test('a word that is near to none suggests none', () => {
  expect(nearest('director', LEVELS)).toBeUndefined()
  expect(nearest('', LEVELS)).toBeUndefined()
  expect(nearest('x', ['y'])).toBeUndefined()
  expect(nearest('senior'.repeat(20), LEVELS)).toBeUndefined()
})

test('of two that are near, the nearer one is suggested, then the first', () => {
  expect(nearest('risks', ['risky', 'risk'])).toBe('risky')
  expect(nearest('riskk', ['risk', 'riskk'])).toBe('riskk')
})
