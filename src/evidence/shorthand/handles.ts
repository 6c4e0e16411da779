// People as notes call them: an @ before a name without spaces.

import { slug } from '../../algorithms/slug.ts'

const HANDLE = /(?<![\p{L}\p{N}.@/])@([\p{L}][\p{L}\p{N}]*(?:[._-][\p{L}\p{N}]+)*)/gu

/** Each handle as written, without its @. */
export function handlesIn(text: string): readonly string[] {
  return [...text.matchAll(HANDLE)].map(([, handle = '']) => handle)
}

/** The text with the names that its handles stand for. */
export function withNames(text: string): string {
  return text.replaceAll(HANDLE, (_, handle: string) => nameFrom(handle))
}

/** `bo_example` → `Bo Example`. */
export function nameFrom(handle: string): string {
  return handle.replaceAll(/[._-]+/g, ' ').replaceAll(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** The shortest handle that stands for one of the names alone: the first name, or the whole of it. */
export function handleFor(name: string, names: readonly string[]): string {
  const first = (of: string): string => slug(of.split(' ')[0] ?? '')
  return names.some((other) => other !== name && first(other) === first(name)) ? slug(name).replaceAll('-', '.') : first(name)
}
