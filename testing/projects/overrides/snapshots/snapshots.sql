{% snapshot growing %}
{{ config(strategy='growing', unique_key='id', updated_at='ts') }}
select * from {{ ref('src') }}
{% endsnapshot %}

{% snapshot checked %}
{{ config(strategy='check', unique_key=['id'], check_cols='all', hard_deletes='new_record') }}
select * from {{ ref('src') }}
{% endsnapshot %}

{% snapshot unheard_of %}
{{ config(strategy='unheard_of', unique_key='id') }}
select * from {{ ref('src') }}
{% endsnapshot %}
