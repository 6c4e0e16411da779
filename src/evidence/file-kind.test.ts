import { expect, test } from 'vitest'
import { zip } from '../../tests/zip.ts'
import { asDownload, cleanFileName, kindOf } from './file-kind.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const kind = (name: string, content: Buffer) => Object.values(kindOf(name, content))[0]

test.each([
  ['report.pdf', bytes('%PDF-1.7\n1 0 obj'), 'application/pdf'],
  ['x.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image/png'],
  ['x.jpg', Buffer.from('ffd8ffe000', 'hex'), 'image/jpeg'],
  ['x.webp', bytes('RIFF\x10\x00\x00\x00WEBPVP8 '), 'image/webp'],
  ['notes.md', Buffer.from('# Notes\n- äöü 5 < 7'), 'text/plain'],
  ['list.csv', bytes('a,b\n1,2\n'), 'text/csv'],
  ['thanks.eml', bytes('Return-Path: <bo@example.org>\r\nContent-Type: text/html\r\n\r\n<html>\xfc'), 'message/rfc822'],
])('%s is told by its bytes', (name, content, type) => expect(kind(name, content)).toBe(type))

test.each([
  ['a page that says it is a picture', 'x.png', bytes('<html><script>1</script>'), 'active'],
  ['a drawing that can run', 'x.svg', bytes('<?xml version="1.0"?><svg onload="1">'), 'active'],
  ['a page behind a line of text', 'x.txt', bytes('hello\n<script>1</script>'), 'active'],
  ['a script', 'x.txt', bytes('#!/bin/sh\nrm'), 'active'],
  ['a PDF with a program in it', 'x.pdf', bytes('%PDF-1.7 /OpenAction << /S /JavaScript >>'), 'active'],
  ['a document with macros', 'x.docx', zip('word/vbaProject.bin', bytes('x')), 'active'],
  ['an archive that is no document', 'x.docx', zip('hello.txt', bytes('x')), 'kind'],
  ['an archive with a broken list', 'x.docx', zip('word/document.xml', bytes('x')).subarray(0, 40), 'kind'],
  ['a picture and an archive in one, as the archive comes first', 'x.png', Buffer.concat([zip('a.exe', bytes('x')), bytes('\x89PNG')]), 'active'],
  ['zero bytes in a text', 'x.txt', bytes('a\0b'), 'kind'],
  ['a program', 'x.pdf', bytes('MZ\x90\0\x03'), 'kind'],
  ['text in other letters than UTF-8', 'x.txt', bytes('\xfc\xe4'), 'kind'],
  ['a page named as a mail', 'x.eml', bytes('<html>'), 'kind'],
])('%s is refused', (_what, name, content, why) => expect(kind(name, content)).toBe(why))

test.each([
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\Users\\bo\\report.exe', 'application/pdf', 'report.exe.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'application/pdf', 'aSet-Cookie x=1.pdf'],
  ['exe\u202efdp.pdf', 'application/pdf', 'exefdp.pdf'],
  ['...', 'image/png', 'file.png'],
  ['Q3 Übersicht.CSV', 'text/csv', 'Q3 Übersicht.csv'],
] as const)('the name %j is only a name', (name, type, clean) => expect(cleanFileName(name, type)).toBe(clean))

test('a name is never long', () => expect(cleanFileName('😀'.repeat(500), 'application/pdf').length).toBeLessThanOrEqual(120))

test('a download’s name breaks out of no header', () => {
  expect(asDownload('a"b\\Ü\r\n.pdf')).toBe(`attachment; filename="a_b____.pdf"; filename*=UTF-8''a%22b%5C%C3%9C%0D%0A.pdf`)
})
