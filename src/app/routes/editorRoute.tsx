import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readEditorSearch } from '../../ui/views/editor/editorSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/editor/EditorView'));

export const editor = createRoute({
  getParentRoute: () => root,
  path: '/editor',
  validateSearch: readEditorSearch,
  component: function Editor() {
    const navigate = editor.useNavigate();
    const search = editor.useSearch(valid(readEditorSearch));
    return (
      <View
        search={search}
        onSearch={(next, replace) => void navigate({ search: next, replace })}
      />
    );
  },
});
