{{ config(materialized='incremental') }}
select id, '{{ this }}' as me, '{{ this.identifier }}' as t, '{{ model.version }}' as v, '{{ model.name }}' as n from {{ ref('a') }} {% if is_incremental() %} where id > (select max(id) from {{ this }}){% endif %}
