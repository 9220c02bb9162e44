/** A picture without its metadata, and what was removed, in the words of a message. */
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
