/** A unit stays next to its number in a tile: it wraps, and moves below only if its longest word does not fit. */
import { readFile } from 'node:fs/promises'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { render } from '../../support/parse.ts'
import { root } from '../../support/run.ts'

const css = (name: string) => readFile(`${root}/templates/default/${name}`, 'utf8')

test.each(['print.css', 'web.css'])('in %s', async name => {
  const styles = (await css('tokens.css')) + (await css(name))
  const tile = toHtml((await render(':::kpis\n- :metric[anvils]\n:::')).tree)
  expect(tile).toContain('<span class="un">million anvils</span>')
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><html lang="en"><style>${styles}</style><body>${tile}</body></html>`,
    )
    const placed = await page.evaluate(() => {
      const [value, number, unit] = ['.v', '.n', '.un'].map(one =>
        document.querySelector<HTMLElement>(`.kpi ${one}`),
      )
      if (!value || !number || !unit) throw new Error('no tile')
      const within = (room: number) => {
        value.style.width = `${number.getBoundingClientRect().width + room}px`
        const [n, u] = [number.getBoundingClientRect(), unit.getBoundingClientRect()]
        return {
          isBeside: u.left >= n.right,
          isBelow: u.top >= n.bottom - 1,
          height: u.height,
          gap: u.top - n.bottom,
        }
      }
      return { wide: within(300), narrow: within(70), none: within(8) }
    })
    expect(placed.wide).toMatchObject({ isBeside: true, isBelow: false })
    expect(placed.narrow).toMatchObject({ isBeside: true, isBelow: false })
    expect(placed.narrow.height).toBeGreaterThan(1.5 * placed.wide.height)
    expect(placed.none).toMatchObject({ isBeside: false, isBelow: true })
    // It is directly below its number, not a line of the number's height lower.
    expect(placed.none.gap).toBeLessThan(4)
  })
})

test('titles of tiles and cards are aligned with them at a distance', async () => {
  const styles = (await css('tokens.css')) + (await css('print.css'))
  const { tree } = await render(
    ':::kpis{title="The year in figures"}\n- :metric[anvils]\n:::\n\n:::cards{title="What we learnt"}\n1. **One** said.\n2. **Two** said.\n:::',
  )
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><html lang="en"><style>${styles}</style><body><section class="chapter"><div class="text" style="width:500px;margin-inline-start:200px">${toHtml(tree)}</div></section></body></html>`,
    )
    const placed = await page.evaluate(() => {
      const words = (selector: string) => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector(selector) ?? document.body)
        return range.getBoundingClientRect()
      }
      return {
        gap: words('.kpi .k').left - words('.band>header b').right,
        cards: words('.cards-title').left - words('.cards').left,
      }
    })
    expect(placed.gap).toBeGreaterThan(10)
    expect(Math.abs(placed.cards)).toBeLessThan(2)
  })
})
