/** A picture without its metadata; `removed` lists the kinds of metadata removed, as messages name them. */
export interface Stripped {
  bytes: Buffer
  removed: ReadonlySet<MetadataKind>
}

export type MetadataKind =
  | 'EXIF'
  | 'XMP'
  | 'IPTC'
  | 'comments'
  | 'thumbnails'
  | 'text'
  | 'data after the end'
  | 'other data'
