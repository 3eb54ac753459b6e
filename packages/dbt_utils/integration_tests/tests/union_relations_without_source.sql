{{ rows_that_differ(
    dbt_utils.union_relations([ref('orders'), ref('parcels')], include=['size'], source_column_name=none),
    "select size from " ~ ref('orders') ~ " union all select size from " ~ ref('parcels')
) }}
