import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '#perennial/index.js'
import { REPORT, readSeeds } from './seeds.ts'

test('the report of the planted errors is clean', async () => {
  const { problems } = await check({ report: REPORT, all: true, strict: true })
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('every planted error has one place, and its expected places exist', async () => {
  const seeds = await readSeeds()
  const broken = seeds.flatMap(({ kind, id, file, find, replace, expect: places = [] }) => {
    const read = (name: string) => readFileSync(join(REPORT, name), 'utf8')
    const text = read(file)
    const planted = text.replace(find, () => replace)
    const missing = places.filter(place => {
      if (!existsSync(join(REPORT, place.file))) return true
      const source = place.file === file ? planted : read(place.file)
      return !source.split('\n').some(line => line.includes(place.text))
    })
    const isBroken =
      text.split(find).length !== 2 || planted === text || missing.length > 0 || (!replace && !places.length)
    return isBroken ? [`${kind}/${id}`] : []
  })
  expect(broken).toEqual([])
  expect(new Set(seeds.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(seeds.length)
  expect(seeds.length).toBeGreaterThanOrEqual(200)
})
