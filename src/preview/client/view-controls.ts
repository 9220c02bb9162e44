/** Buttons that choose the layout (both sides, web or pages) and the zoom of the pages. */
import { byId } from './api.ts'
import { t } from './translate.ts'

const FACTORS = [0.5, 0.75, 1, 1.5, 2]

export function viewControls(zoom: (factor: number) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-layout]')]
  for (const button of buttons)
    button.addEventListener('click', () => {
      byId('sides').className = button.dataset['layout'] ?? 'both'
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button))
    })
  let step = FACTORS.indexOf(1)
  const [smaller, larger] = [byId<HTMLButtonElement>('smaller'), byId<HTMLButtonElement>('larger')]
  const set = (next: number) => {
    step = Math.max(0, Math.min(FACTORS.length - 1, next))
    const factor = FACTORS[step] ?? 1
    byId('factor').textContent = t('preview/client/zoom', { percent: factor * 100 })
    smaller.disabled = step === 0
    larger.disabled = step === FACTORS.length - 1
    zoom(factor)
  }
  smaller.addEventListener('click', () => set(step - 1))
  larger.addEventListener('click', () => set(step + 1))
}
