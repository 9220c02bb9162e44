/**
 * Marks every piece of a page's content either for a tag or as an artifact. Chromium leaves margin boxes and drawings unmarked,
 * marks rules and backgrounds as if they were text, and repeats the head of a table on every page.
 */
import { ContentEdits, type Span } from './content-edits.ts'
import { joinBoxes, transformBox } from './content-geometry.ts'
import { type Line, linesOf } from './content-lines.ts'
import { IDENTITY, type Matrix, multiply, numbersOf } from './matrix.ts'
import type { Box, Tag } from './tags/tags.ts'

/** Information from the structure tree about a marked piece. */
export interface Owner {
  /** Figure with alternative text that contains the piece. */
  figure: Tag | undefined
  /** Row of column heads that contains the piece, which is printed on every page of its table. */
  head: { shownOn: number | undefined } | undefined
  /** The paragraph, cell or other block whose line it belongs to; undefined within a figure, whose text is not read. */
  block: Tag | undefined
}

export interface PageContent {
  bytes: Buffer
  /** The numbers of the pieces that are still marked. */
  shown: Set<number>
  /** The numbers of all pieces that Chromium marked. */
  marked: Set<number>
  /** Positions of figures, in points from the bottom left. */
  boxes: Map<Tag, Box>
}

/** A marked piece whose end is not reached yet. */
interface OpenMark extends Span {
  mcid: number
  owner: Owner | undefined
  /** `removed`: its content belongs to the drawing around it, or to none. `foreign`: not marked for a tag. */
  state: 'kept' | 'removed' | 'foreign'
  /** Number of painted paths. */
  paths: number
  /** True if it has text or pictures. */
  hasContent: boolean
}

/** A drawing, from the background that marks it to the end of its clip. */
interface Drawing {
  figure: Tag
  mcid: number
  /** Depth of the graphics state in which it is clipped. */
  clip: number | undefined
  painted: Span | undefined
}

/** Background (rgb 1 2 3) that every drawing with alternative text gets in print, so that its position is known; removed here. */
const GROUND = /^\.0039\d* \.0078\d* \.011[78]\d* RG /

/** Call it in the order of the pages: heads are read on the first page that shows them. */
export function finishContent(
  source: Buffer,
  page: number,
  ownerOf: (mcid: number) => Owner | undefined,
): PageContent {
  const finisher = new ContentFinisher(source, page, ownerOf)
  for (const line of linesOf(source)) finisher.add(line)
  return finisher.finish()
}

class ContentFinisher {
  #source: Buffer
  #page: number
  #ownerOf: (mcid: number) => Owner | undefined
  #edits = new ContentEdits()
  #shown = new Set<number>()
  #marked = new Set<number>()
  #boxes = new Map<Tag, Box>()

  // The graphics state of PDF, as far as it matters here.
  #saved: Matrix[] = []
  #matrix = IDENTITY
  #isGroundColour = false
  #pathFrom: number | undefined

  #mark: OpenMark | undefined
  /** Marks inside of the open one that have not ended. */
  #nested = 0
  /** Painted outside of any mark. */
  #unmarked: Span | undefined
  #drawing: Drawing | undefined

  constructor(source: Buffer, page: number, ownerOf: (mcid: number) => Owner | undefined) {
    this.#source = source
    this.#page = page
    this.#ownerOf = ownerOf
  }

  add({ kind, from, to }: Line): void {
    const span = { from, to }
    if (kind === 'save') this.#saved.push(this.#matrix)
    else if (kind === 'restore') this.#restore()
    else if (kind === 'matrix')
      this.#matrix = multiply(numbersOf(this.#text(span)) as unknown as Matrix, this.#matrix)
    else if (kind === 'colour') this.#isGroundColour = GROUND.test(this.#text(span))
    else if (kind === 'path') this.#pathFrom ??= from
    else if (kind === 'clip') this.#clip()
    else if (kind === 'text') this.#paint(span, true)
    else if (kind === 'draw') this.#drawPicture(span)
    else if (kind === 'paint') this.#paintPath(span)
    else if (kind === 'mark') this.#beginMark(span)
    else if (kind === 'end') this.#endMark(span)
  }

  finish(): PageContent {
    this.#closeUnmarked()
    this.#closeDrawing()
    return {
      bytes: this.#edits.apply(this.#source),
      shown: this.#shown,
      marked: this.#marked,
      boxes: this.#boxes,
    }
  }

  #text({ from, to }: Span): string {
    return this.#source.toString('latin1', from, to)
  }

  #restore(): void {
    this.#matrix = this.#saved.pop() ?? this.#matrix
    const clip = this.#drawing?.clip
    if (clip !== undefined && this.#saved.length < clip) this.#closeDrawing()
  }

  #clip(): void {
    if (this.#drawing && !this.#drawing.painted) this.#drawing.clip ??= this.#saved.length
    this.#pathFrom = undefined
  }

  #drawPicture(span: Span): void {
    const figure = this.#mark?.owner?.figure
    if (figure) this.#addBox(figure, [0, 0, 1, 1])
    this.#paint(span, true)
  }

  #paintPath({ from, to }: Span): void {
    const path = { from: this.#pathFrom ?? from, to }
    this.#pathFrom = undefined
    const mark = this.#mark
    const figure = mark?.owner?.figure
    const isFirst = mark?.state === 'kept' && !mark.hasContent && mark.paths === 0
    if (!this.#isGroundColour || !mark || !figure || !isFirst) {
      this.#paint(path, false)
      return
    }
    this.#closeDrawing()
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(this.#text({ from: path.from, to: from }))
    this.#addBox(figure, [x, y, x + width, y + height])
    mark.state = 'removed'
    this.#edits.remove(mark)
    this.#edits.remove(path)
    this.#drawing = { figure, mcid: mark.mcid, clip: undefined, painted: undefined }
  }

  #paint({ from, to }: Span, isContent: boolean): void {
    const mark = this.#mark
    if (this.#drawing) {
      this.#closeUnmarked()
      this.#drawing.painted = { from: this.#drawing.painted?.from ?? from, to }
    } else if (mark && mark.state !== 'removed') {
      if (isContent) mark.hasContent = true
      else mark.paths += 1
    } else this.#unmarked = { from: this.#unmarked?.from ?? from, to }
  }

  #beginMark(span: Span): void {
    if (this.#mark) {
      this.#nested += 1
      return
    }
    this.#closeUnmarked()
    const mcid = Number(/\/MCID (\d+)/.exec(this.#text(span))?.[1] ?? -1)
    this.#marked.add(mcid)
    const owner = this.#ownerOf(mcid)
    const mark: OpenMark = { ...span, mcid, owner, state: 'kept', paths: 0, hasContent: false }
    this.#mark = mark
    if (mcid < 0) mark.state = 'foreign'
    if (this.#drawing && this.#drawing.figure === owner?.figure) {
      mark.state = 'removed'
      this.#edits.remove(span)
    } else this.#closeDrawing()
  }

  #endMark(span: Span): void {
    if (this.#nested > 0) this.#nested -= 1
    else if (this.#mark) {
      this.#closeMark(this.#mark, span)
      this.#mark = undefined
    }
  }

  #closeMark({ mcid, owner, state, paths, hasContent, ...begin }: OpenMark, end: Span): void {
    if (state === 'removed') this.#edits.remove(end)
    if (state !== 'kept') return
    const { head } = owner ?? {}
    if (head && hasContent) head.shownOn ??= this.#page
    if (hasContent && owner && (!head || head.shownOn === this.#page)) this.#shown.add(mcid)
    else if (hasContent || paths > 0) this.#edits.replace(begin, '/Artifact BMC\n')
    else {
      this.#edits.remove(begin)
      this.#edits.remove(end)
    }
  }

  #closeUnmarked(): void {
    if (this.#unmarked) this.#edits.enclose(this.#unmarked, '/Artifact BMC')
    this.#unmarked = undefined
  }

  #closeDrawing(): void {
    const { painted, mcid } = this.#drawing ?? {}
    if (painted && mcid !== undefined) {
      this.#edits.enclose(painted, `/Figure <</MCID ${mcid} >>BDC`)
      this.#shown.add(mcid)
    }
    this.#drawing = undefined
  }

  #addBox(figure: Tag, box: Box): void {
    const added = transformBox(box, this.#matrix)
    this.#boxes.set(figure, joinBoxes(this.#boxes.get(figure) ?? added, added))
  }
}
