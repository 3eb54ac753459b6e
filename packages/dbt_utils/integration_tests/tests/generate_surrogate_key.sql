select *
from {{ ref('orders') }}
where
    {{ dbt_utils.generate_surrogate_key(['size', 'color', 'is_gift']) }}
    <> md5(size || '-' || color || '-' || coalesce(cast(is_gift as varchar), '_dbt_utils_surrogate_key_null_'))
    or {{ dbt_utils.surrogate_key(['size', 'color']) }} <> {{ dbt_utils.generate_surrogate_key(['size', 'color']) }}
    or {{ dbt_utils.generate_surrogate_key(['size']) }} <> md5(size)
