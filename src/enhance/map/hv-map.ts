/**
 * Puts a map that one can move in the place of the drawing. Everything on it is a link, so that the keyboard reaches it; the
 * table and list on the page say the same. Whatever fails leaves the drawing as it was.
 */
import {
  control,
  divIcon,
  type LatLngBounds,
  type Map as LeafletMap,
  latLngBounds,
  layerGroup,
  map,
  marker,
  type Point,
  polygon,
  tileLayer,
} from 'leaflet';
import type { MapData } from '../../kernel/map-data.ts';

/** From this zoom on streets are told apart: before it, places would lie on each other. */
const placesFromZoom = 14;
/** More links than this nobody tabs through. */
const mostPlaces = 150;
const closest = 18;
/** Width of a number in pixels, with room around it. */
const numberSize = 46;

type At = readonly [number, number];

function link(href: string, said: string, look: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.className = look;
  element.title = said;
  element.setAttribute('aria-label', said);
  element.textContent = text;
  return element;
}

/** Leaflet's marker only carries the link to its place. */
const placed = ([lat, lon]: At, html: HTMLElement) =>
  marker([lat, lon], {
    icon: divIcon({ html, className: '', iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
  });

function boundsOf({ areas, points }: MapData): LatLngBounds {
  const bounds = latLngBounds([]);
  for (const { outline } of areas) for (const [lon, lat] of outline?.flat(2) ?? []) bounds.extend([lat, lon]);
  if (!bounds.isValid()) for (const { at } of points) bounds.extend([at[0], at[1]]);
  return bounds;
}

export class HvMap extends HTMLElement {
  connectedCallback(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    const { src } = this.dataset;
    if (src === undefined) return;
    let data: MapData;
    try {
      const response = await fetch(src, { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      data = (await response.json()) as MapData;
    } catch {
      return;
    }
    const bounds = boundsOf(data);
    if (bounds.isValid()) this.#draw(data, bounds);
  }

  #draw(data: MapData, bounds: LatLngBounds): void {
    const drawing = this.querySelector('figure');
    const { tiles } = this.dataset;
    // Numbers on nothing at all say less than the drawing does.
    const bare = data.areas.every(({ outline }) => outline === null);
    if (bare && (tiles === undefined || !navigator.onLine)) return;
    const box = document.createElement('div');
    box.className = 'hv-leaflet';
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', this.dataset.label ?? '');
    this.prepend(box);
    if (drawing) drawing.hidden = true;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const chart = map(box, {
      maxZoom: closest,
      scrollWheelZoom: false,
      zoomControl: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      inertia: !still,
    });
    this.#controls(chart);
    chart.fitBounds(bounds.pad(0.05));
    this.#background(chart, () => {
      this.#say(box, bare ? this.dataset.noMap : this.dataset.noTiles);
      if (!bare) return;
      chart.remove();
      if (drawing) drawing.hidden = false;
      box.remove();
    });
    for (const { outline } of data.areas)
      if (outline)
        polygon(
          outline.map((part) => part.map((ring) => ring.map(([lon, lat]): [number, number] => [lat, lon]))),
          { className: 'hv-leaflet__area', interactive: false },
        ).addTo(chart);
    this.#numbers(chart, data);
    this.#places(chart, data);
  }

  #controls(chart: LeafletMap): void {
    const { zoomIn = '', zoomOut = '', attribution = '' } = this.dataset;
    chart.attributionControl.setPrefix(false);
    const thanks = document.createElement('span');
    thanks.textContent = attribution;
    if (attribution !== '') chart.attributionControl.addAttribution(thanks.innerHTML);
    control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(chart);
  }

  #say(after: HTMLElement, text = ''): void {
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    said.className = 'hv-hint';
    said.textContent = text;
    after.after(said);
  }

  /** Tiles come from elsewhere and may stay away: one that fails ends them all. */
  #background(chart: LeafletMap, gone: () => void): void {
    const { tiles } = this.dataset;
    if (tiles === undefined) return;
    const layer = tileLayer(tiles, { maxZoom: closest });
    layer.once('tileerror', () => {
      layer.remove();
      gone();
    });
    if (navigator.onLine) layer.addTo(chart);
    else gone();
  }

  /** The largest first; one that would lie on another waits until somebody comes closer. The table has them all. */
  #numbers(chart: LeafletMap, { areas }: MapData): void {
    const shown = layerGroup().addTo(chart);
    const known = areas.flatMap((area) => (area.at === null ? [] : [{ ...area, at: area.at }]));
    const inOrder = known.sort((one, other) => Number(other.figure) - Number(one.figure));
    const show = (): void => {
      shown.clearLayers();
      const taken: Point[] = [];
      for (const { at, href, said, figure } of inOrder) {
        const point = chart.latLngToLayerPoint([at[0], at[1]]);
        if (taken.some((other) => other.distanceTo(point) < numberSize)) continue;
        taken.push(point);
        placed(at, link(href, said, 'hv-leaflet__number', figure)).addTo(shown);
      }
    };
    chart.on('zoomend', show);
    show();
  }

  /** Those that are in view, when it is close enough. */
  #places(chart: LeafletMap, { areas, points }: MapData): void {
    const shown = layerGroup().addTo(chart);
    const few = areas.length === 0 || points.length <= 40;
    const show = (): void => {
      shown.clearLayers();
      if (!few && chart.getZoom() < placesFromZoom) return;
      const view = chart.getBounds();
      const near = points.filter(({ at }) => view.contains([at[0], at[1]])).slice(0, mostPlaces);
      for (const { at, href, said } of near)
        placed(at, link(href, said, 'hv-leaflet__place', '')).addTo(shown);
    };
    chart.on('moveend', show);
    show();
  }
}
