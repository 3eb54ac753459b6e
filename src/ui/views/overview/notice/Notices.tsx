import { BuildNotice } from './BuildNotice';
import styles from './Notices.module.css';
import { SampleNotice } from './SampleNotice';

/** What is to be known of the figures before they are read. */
export default function Notices() {
  return (
    <div className={styles.notices}>
      <BuildNotice />
      <SampleNotice />
    </div>
  );
}
