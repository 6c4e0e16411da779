// JavaScript, TypeScript and JSON read as data by their syntax tree: nothing in it is ever run.

import ts from 'typescript'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

export type Key = string | number

export interface ScriptData {
  /** Each constant of the file by its name; `default` for what it exports as such, or for a file that is one value. */
  readonly values: { readonly [name: string]: unknown }
  /** The line of the part of a value; of the nearest part that is known. */
  readonly lineOf: (holder: object, key?: Key) => number
  /** Lines of values that code would have to work out. */
  readonly computed: readonly number[]
}

const DEPTH = 200
/** A constant may refer to others; one that refers to itself isn't followed. */
const UNKNOWN = Symbol('worked out by code')

/** @throws Problem `input` where parts stand inside each other too deeply */
export function readScript(text: string, fileName: string): ScriptData {
  try {
    return read(text, fileName)
  } catch (error) {
    // The parser and this walk go as deep as the text does.
    if (error instanceof RangeError) throw new Problem('input', words('en').ladderImport.tooDeep, { at: { file: fileName }, cause: error })
    throw error
  }
}

function read(text: string, fileName: string): ScriptData {
  const json = /^\s*[[{]/.test(text)
  const source = ts.createSourceFile(
    'data.tsx',
    json ? `(${text}\n)` : text,
    ts.ScriptTarget.Latest,
    false,
    /\.tsx?$/.test(fileName) ? ts.ScriptKind.TS : ts.ScriptKind.JSX,
  )
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1
  const places = new WeakMap<object, Map<Key, number>>()
  const computed: number[] = []
  const constants = new Map<string, ts.Expression>()
  const done = new Map<string, unknown>()
  for (const statement of source.statements) collect(statement)
  const values: { [name: string]: unknown } = {}
  for (const name of constants.keys()) {
    const value = constant(name)
    if (value !== UNKNOWN) values[name] = value
  }
  return { values, lineOf: (holder, key) => places.get(holder)?.get(key ?? '') ?? places.get(holder)?.get('') ?? 1, computed }

  function collect(statement: ts.Statement): void {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer)
    } else if (ts.isExportAssignment(statement)) constants.set('default', statement.expression)
    else if (ts.isExpressionStatement(statement)) {
      const { expression } = statement
      const assigned = ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
      if (!assigned) constants.set('default', expression)
      else if (ts.isPropertyAccessExpression(expression.left))
        constants.set(expression.left.name.text === 'exports' ? 'default' : expression.left.name.text, expression.right)
    }
  }

  function constant(name: string): unknown {
    const expression = constants.get(name)
    if (!expression) return UNKNOWN
    if (!done.has(name)) {
      done.set(name, UNKNOWN)
      done.set(name, evaluate(expression, 0))
    }
    return done.get(name)
  }

  function evaluate(node: ts.Expression, depth: number): unknown {
    if (depth > DEPTH) throw new RangeError()
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isNonNullExpression(node)
    ) {
      return evaluate(node.expression, depth + 1)
    }
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isNumericLiteral(node)) return Number(node.text)
    if (ts.isObjectLiteralExpression(node)) return object(node, depth)
    if (ts.isArrayLiteralExpression(node)) return list(node, depth)
    if (ts.isIdentifier(node)) return node.text === 'undefined' ? null : constant(node.text)
    if (ts.isTemplateExpression(node)) return template(node, depth)
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) return -Number(evaluate(node.operand, depth + 1))
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return sum(evaluate(node.left, depth + 1), evaluate(node.right, depth + 1))
    if (ts.isPropertyAccessExpression(node)) return member(evaluate(node.expression, depth + 1), node.name.text)
    // What is frozen or wrapped in a call is still what it holds.
    if (ts.isCallExpression(node) && node.arguments.length === 1 && node.arguments[0] && isLiteral(node.arguments[0]))
      return evaluate(node.arguments[0], depth + 1)
    switch (node.kind) {
      case ts.SyntaxKind.TrueKeyword:
        return true
      case ts.SyntaxKind.FalseKeyword:
        return false
      case ts.SyntaxKind.NullKeyword:
        return null
      default:
        return UNKNOWN
    }
  }

  function object(node: ts.ObjectLiteralExpression, depth: number): object {
    const entries = new Map<string, unknown>()
    const lines = new Map<Key, number>([['', lineAt(node.getStart(source))]])
    for (const property of node.properties) {
      const line = lineAt(property.getStart(source))
      if (ts.isSpreadAssignment(property)) {
        const spread = evaluate(property.expression, depth + 1)
        if (typeof spread === 'object' && spread !== null)
          for (const [key, value] of Object.entries(spread)) put(key, value, places.get(spread)?.get(key) ?? line)
        else computed.push(line)
      } else if (ts.isPropertyAssignment(property)) {
        const name = nameOf(property.name, depth)
        if (name !== undefined) put(name, evaluate(property.initializer, depth + 1), lineAt(property.initializer.getStart(source)))
      } else if (ts.isShorthandPropertyAssignment(property)) put(property.name.text, constant(property.name.text), line)
    }
    const made = Object.fromEntries(entries)
    places.set(made, lines)
    return made

    function put(key: string, value: unknown, line: number): void {
      if (value === UNKNOWN) computed.push(line)
      else entries.set(key, value)
      lines.set(key, line)
    }
  }

  function list(node: ts.ArrayLiteralExpression, depth: number): readonly unknown[] {
    const items: unknown[] = []
    const lines = new Map<Key, number>([['', lineAt(node.getStart(source))]])
    for (const element of node.elements) {
      const line = lineAt(element.getStart(source))
      const value = evaluate(ts.isSpreadElement(element) ? element.expression : element, depth + 1)
      const added = ts.isSpreadElement(element) && Array.isArray(value) ? value : [value]
      for (const item of added) {
        if (item === UNKNOWN) computed.push(line)
        else lines.set(items.push(item) - 1, line)
      }
    }
    places.set(items, lines)
    return items
  }

  function template(node: ts.TemplateExpression, depth: number): unknown {
    const parts = node.templateSpans.map(({ expression, literal }) => sum(evaluate(expression, depth + 1), literal.text))
    return parts.reduce(sum, node.head.text)
  }

  function nameOf(name: ts.PropertyName, depth: number): string | undefined {
    if (ts.isComputedPropertyName(name)) {
      const value = evaluate(name.expression, depth + 1)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    }
    return ts.isPrivateIdentifier(name) ? undefined : name.text
  }
}

function isLiteral(node: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)
}

function sum(left: unknown, right: unknown): unknown {
  const plain = [left, right].every((part) => typeof part === 'string' || typeof part === 'number')
  return plain ? `${left}${right}` : UNKNOWN
}

function member(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name) ? (holder as { readonly [key: string]: unknown })[name] : UNKNOWN
}
