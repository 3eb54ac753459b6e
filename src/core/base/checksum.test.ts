import { expect, it } from 'vitest';
import { md5Hex, sha256Hex } from './checksum';

it('[B5] hashes UTF-8 bytes as Python hashlib does', () => {
  expect(md5Hex('é|1')).toBe('0c9b128a3f6cfaff6dbc69f571e8f6a4');
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
