{% snapshot in_a_block %}
{{ config(strategy='timestamp', unique_key="cast(id as varchar) || '-' || name", updated_at='updated_at', target_schema='blocks') }}
-- an ephemeral model below a snapshot
select * from {{ ref('short_people') }}
{% endsnapshot %}

{% snapshot switched_off %}
{{ config(strategy='timestamp', unique_key='id', updated_at='updated_at', enabled=false) }}
select * from {{ ref('people') }}
{% endsnapshot %}
