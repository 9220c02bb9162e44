/**
 * Opens templates, which are HTML with `<slot name="…">`, and fills their slots. Designers need no programming language.
 *
 * `<slot name="title">fallback</slot>` receives the content of that name, `<slot name="label:contents">` a localised label;
 * an element with `data-when="name"` is removed if that slot is empty.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { isIn } from '../../base/escapes-root.ts'
import { copyTree } from '../../base/tree/copy-tree.ts'
import { eachElement } from '../../base/tree/each-element.ts'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import { parents } from '../../registry/locales/tag-lookup.ts'
import { type Labels, readLabels } from '../1-read/languages/labels.ts'
import { reportLinkOut, reportTooLarge, reportUnreadable } from '../1-read/mistakes/unreadable-files.ts'
import { type Denial, MAX_TEXT, readInside } from '../1-read/read-inside.ts'
import { SHIPPED, templateFolders } from '../1-read/template-folders.ts'
import type { Locale } from '../1-read/types.ts'
import { addAsset, type TemplateAsset, type TemplateAssets } from './template-assets.ts'
import { type Resolve, replaceInCss, replaceInHtml } from './template-references.ts'

export type SlotContent = string | readonly ElementContent[]
export type Slots = Readonly<Record<string, SlotContent>>

export interface Template {
  /** The text of a file; the report's file takes precedence over the shipped one. */
  text(path: string): string
  /** A file of the template with its slots filled. */
  fill(path: string, slots: Slots, labels: Labels): Root
  labels(locale: Locale): Labels
  /** All files that were used, with their problems. */
  files: ReadonlyMap<string, VFile>
  /** Pictures and fonts used by the files read so far. */
  assets: TemplateAssets
  /** Reads every file that the report or a package replaces, so that its problems are known before it is used. */
  readReplacedParts(): void
}

/** Languages for which the default template has labels. */
export function shippedLocales(): Locale[] {
  return readdirSync(join(SHIPPED, 'default', 'labels'))
    .filter(name => name.endsWith('.yaml'))
    .map(name => name.slice(0, -'.yaml'.length))
    .sort()
}

/**
 * Opens a template by name, from `elsewhere` (folders by name) or shipped. A report can replace any file under
 * `templates/<name>/` beside report.yaml.
 */
export function openTemplate(
  name: string,
  reportRoot: string,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Template {
  const folders = templateFolders(name, reportRoot, elsewhere)
  const files = new Map<string, VFile>()
  const open = (path: string): VFile => {
    const known = files.get(path)
    if (known) return known
    const file = new VFile({ path: `templates/${name}/${path}`, value: '' })
    files.set(path, file)
    for (const folder of folders) {
      const bytes = readPart(reportRoot, folder, path)
      if (bytes === 'missing') continue
      if (typeof bytes === 'string') refusePart(file, bytes)
      else file.value = bytes.toString('utf8')
      return file
    }
    problem(file, 'template-exists/file', { template: name, path })
    return file
  }
  const assets = new Map<string, TemplateAsset>()
  const resolveIn =
    (path: string): Resolve =>
    reference =>
      addAsset(reference, path, open(path), { reportRoot, folders, assets })
  const trees = new Map<string, Root>()
  const parsed = (path: string): Root => {
    const known = trees.get(path)
    if (known) return copyTree(known)
    const tree = parse(open(path))
    replaceInHtml(tree, resolveIn(path))
    trees.set(path, tree)
    return copyTree(tree)
  }
  const styles = new Map<string, string>()
  const text = (path: string): string => {
    if (!path.endsWith('.css')) return String(open(path).value)
    const css = styles.get(path) ?? replaceInCss(String(open(path).value), resolveIn(path))
    styles.set(path, css)
    return css
  }
  const labels = new Map<Locale, Labels>()
  const labelsOf = (locale: Locale): Labels => {
    const known = labels.get(locale)
    if (known) return known
    const [path = `labels/${locale}.yaml`, ...parentPaths] = labelsPaths(locale, folders)
    const layers = [path, ...parentPaths].flatMap(name => [open(name), ...below(name, folders, reportRoot)])
    const created = readLabels(open(path), layers.slice(1))
    labels.set(locale, created)
    return created
  }
  return {
    files,
    assets,
    text,
    readReplacedParts: () => {
      for (const path of ownParts(folders)) {
        if (path.endsWith('.css')) text(path)
        else parsed(path)
      }
    },
    fill: (path, slots, labels) => fill(parsed(path), open(path), slots, labels),
    labels: labelsOf,
  }
}

/** HTML and CSS files of the default template that other folders replace. */
function ownParts(folders: readonly string[]): string[] {
  const shipped = join(SHIPPED, 'default')
  const parts = ['', 'print', 'web'].flatMap(folder =>
    readdirSync(join(shipped, folder))
      .filter(name => /\.(?:css|html)$/.test(name))
      .map(name => (folder === '' ? name : `${folder}/${name}`)),
  )
  const replacing = folders.filter(folder => folder !== shipped)
  return parts.filter(path => replacing.some(folder => existsSync(join(folder, path))))
}

/** Reads within the report for a folder of the report, else within the folder itself. */
function readPart(reportRoot: string, folder: string, path: string): Buffer | Denial {
  return isIn(reportRoot, folder)
    ? readInside(reportRoot, join(relative(reportRoot, folder), path), MAX_TEXT)
    : readInside(folder, path, MAX_TEXT)
}

function refusePart(file: VFile, denial: Denial): void {
  if (denial === 'size') reportTooLarge(file)
  else if (denial === 'outside' || denial === 'link') reportLinkOut(file)
  else reportUnreadable(file)
}

/** Returns the label files of the language and of its nearest relatives: `zh-Hant-HK` falls back to `zh-Hant`. */
function labelsPaths(locale: Locale, folders: readonly string[]): string[] {
  const paths = parents(locale).map(tag => `labels/${tag}.yaml`)
  return paths.filter(path => folders.some(folder => existsSync(join(folder, path))))
}

/** Files with the same path in folders of lower precedence: a label file may contain only the words that it changes. */
function below(path: string, folders: readonly string[], reportRoot: string): VFile[] {
  const there = folders.filter(folder => existsSync(join(folder, path)))
  return there.slice(1).flatMap(folder => {
    const bytes = readPart(reportRoot, folder, path)
    return typeof bytes === 'string'
      ? []
      : [new VFile({ path: join(folder, path), value: bytes.toString('utf8') })]
  })
}

const part = unified().use(rehypeParse, { fragment: true }).freeze()
const page = unified().use(rehypeParse).freeze()

function parse(file: VFile): Root {
  return (/^\s*<!doctype/i.test(String(file.value)) ? page : part).parse(file)
}

function fill(tree: Root, file: VFile, slots: Slots, labels: Labels): Root {
  const content = (name: string): readonly ElementContent[] | undefined => {
    if (name.startsWith('label:')) return [{ type: 'text', value: labels(name.slice(6)) }]
    const value = slots[name]
    if (value === undefined) return undefined
    return typeof value === 'string' ? (value === '' ? [] : [{ type: 'text', value }]) : value
  }
  eachElement(tree, (element, index, parent) => {
    const when = element.properties['dataWhen']
    if (typeof when === 'string') {
      delete element.properties['dataWhen']
      if ((content(when) ?? []).length === 0) {
        parent.children.splice(index, 1)
        return index
      }
    }
    if (element.tagName !== 'slot') return undefined
    const name = slotName(element)
    const found = content(name)
    if (!found)
      problem(file, 'slot-known', { slot: name }, { place: element, ...suggest(name, Object.keys(slots)) })
    const nodes = found && found.length > 0 ? copyTree([...found]) : element.children
    ;(parent.children as RootContent[]).splice(index, 1, ...nodes)
    return index + nodes.length
  })
  return tree
}

/** The name of a slot; artwork slots include their crop: `<slot name="art" data-crop="front">` is `art:front`. */
function slotName(slot: Element): string {
  const name = String(slot.properties['name'] ?? '')
  const crop = slot.properties['dataCrop']
  return typeof crop === 'string' ? `${name}:${crop}` : name
}
