{# What the macros of statements come to, without comments and their blanks made one. #}
{% if execute %}
{% set table = api.Relation.create(database='d', schema='s', identifier='t', type='table') %}
{% set view = api.Relation.create(database='d', schema='s', identifier='v', type='view') %}
{% set matview = api.Relation.create(database='d', schema='s', identifier='m', type='materialized_view') %}
{% set columns = [api.Column('id', 'int'), api.Column('b', 'text')] %}
-- {{ modules.re.sub('--.*', '', get_create_sql(table, 'select 1') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_create_sql(view, 'select 1') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_drop_sql(table) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_drop_sql(view) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_drop_sql(matview) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', drop_materialized_view(matview) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_rename_sql(table, 'n') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_rename_sql(view, 'n') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_create_intermediate_sql(table, 'select 1') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_rename_intermediate_sql(table) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_create_backup_sql(view) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_drop_backup_sql(view) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_replace_sql(table, table, 'select 2') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_replace_sql(table, view, 'select 2') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', [table.can_be_renamed, view.can_be_replaced, matview.is_materialized_view, table.is_function, table.MaterializedView, api.Relation.External] | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_show_grant_sql(table) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_grant_sql(table, 'select', ['a', 'b']) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_revoke_sql(table, 'select', ['a', 'b']) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_dcl_statement_list(table, {'select': ['a', 'b'], 'insert': []}, dbt.get_grant_sql) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', [should_revoke(none), should_revoke(table), should_revoke(table, False), copy_grants()] | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_csv_sql('create', 'insert') | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_binding_char() | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_batch_size() | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', dbt.default__get_merge_sql(table, 'src', 'id', columns) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', dbt.default__get_merge_sql(table, 'src', ['id', 'b'], columns, ['x > 1']) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', dbt.default__get_merge_sql(table, 'src', none, columns) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_insert_overwrite_merge_sql(table, 'src', columns, ['x > 1', 'y']) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_incremental_insert_overwrite_sql({'target_relation': table, 'temp_relation': 'src', 'dest_columns': columns, 'incremental_predicates': none}) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_merge_update_columns(['id'], none, columns) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_merge_update_columns(none, ['ID'], columns) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', is_core_v2() | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', generate_latest_version_pointer_alias(' x ', model) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', generate_latest_version_pointer_alias(none, model) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_limit_subquery_sql('select 1', 5) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_limit_subquery_sql('select 1', none) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_show_sql('select 1', 'set x = 1;', 5) | string).split() | join(' ') }}
-- {{ modules.re.sub('--.*', '', get_show_sql('select 1', none, none) | string).split() | join(' ') }}
{% endif %}
select 1 as id
