/** A unit stays beside its number in a tile: it breaks within itself, and goes below only where not even its longest word has room. */
import { readFile } from 'node:fs/promises'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { withBrowser } from '../../src/print/browser.ts'
import { render } from '../support/parse.ts'
import { root } from '../support/run.ts'

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
    // Close to its number, not a line of the number's height below.
    expect(placed.none.gap).toBeLessThan(4)
  })
})
