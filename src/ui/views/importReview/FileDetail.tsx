import { useState } from 'react';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { FileReview } from '../../../engine/tab/intake/fileReview';
import { Select } from '../../kit/fields/Select';
import { Badge } from '../../kit/marks/Badge';
import { useFormat, useModel } from '../../model/modelContext';
import { FaultBanners } from './FaultBanners';
import styles from './FileDetail.module.css';
import { MappingTable } from './MappingTable';
import { mappingRows } from './mappingRows';
import { PreviewPane } from './PreviewPane';
import { delimiterOptions, delimiterWord, reasonWords } from './reviewWords';

interface FileDetailProps {
  readonly review: FileReview;
  readonly seed: SeedSpec | undefined;
}

/** One file: how it was read, what is wrong, how its columns go, and what would be stored. */
export function FileDetail({ review, seed }: FileDetailProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <section className={styles.detail} aria-labelledby="open-file">
      <FileHead review={review} />
      <FaultBanners review={review} />
      {seed && (
        <MappingTable
          rows={mappingRows(review, seed)}
          review={review}
          seed={seed}
          isUnfolded={isUnfolded}
          onUnfold={() => setUnfolded(true)}
        />
      )}
      {review.checked && seed && (
        <PreviewPane review={review} checked={review.checked} seed={seed} />
      )}
    </section>
  );
}

function FileHead({ review }: { readonly review: FileReview }) {
  const { intake } = useModel();
  const settings = useFormat();
  const { id, fileName, delimiter, hasByteOrderMark, columns, seed } = review;
  const hasColumns = columns.length > 0;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <div className={styles.titleLine}>
          <h2 className={styles.title} id="open-file">
            {fileName}
          </h2>
          {hasColumns && (
            <>
              <Badge>{delimiterWord(delimiter)}</Badge>
              <Badge>{hasByteOrderMark ? 'UTF-8, BOM' : 'UTF-8'}</Badge>
              <Badge>{columns.length === 1 ? '1 column' : `${columns.length} columns`}</Badge>
            </>
          )}
        </div>
        {seed !== null && (
          <p className={styles.reason}>
            Matched to <code>{seed}</code> by {reasonWords(review, settings)}.
          </p>
        )}
      </div>
      {hasColumns && (
        <Select
          label="Delimiter"
          prefix="Delimiter"
          value={delimiter}
          options={delimiterOptions}
          onChange={(next) => void intake.change(id, { kind: 'delimiter', delimiter: next })}
        />
      )}
    </header>
  );
}
