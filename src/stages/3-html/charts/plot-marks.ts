/** Functions of Observable Plot that draw: it exports transforms and helpers beside them, which a fence must not call. */
const NAMES = `
  area areaX areaY arrow auto axisFx axisFy axisX axisY barX barY bollingerX bollingerY boxX boxY cell cellX cellY circle
  cluster contour crosshair crosshairX crosshairY delaunayLink delaunayMesh density differenceX differenceY dot dotX dotY
  frame geo graticule gridFx gridFy gridX gridY hexagon hexgrid hull image line lineX lineY linearRegressionX
  linearRegressionY link raster rect rectX rectY ruleX ruleY sphere spike text textX textY tickX tickY tip tree vector
  vectorX vectorY voronoi voronoiMesh waffleX waffleY
`

export const PLOT_MARKS: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))
